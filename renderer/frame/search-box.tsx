import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Kbd } from '../ui/keys/kbd.tsx';
import { isComposing } from '../ui/keys/match-keys.ts';
import { useShortcuts } from '../ui/keys/shortcuts.tsx';
import { nextIndex } from '../ui/list/next-index.ts';
import { useTexts } from '../ui/use-texts.ts';
import { arriving } from './arrival.ts';
import { SearchResults } from './search-results.tsx';
import { useCommands } from './use-commands.ts';
import { type Hit, useHits } from './use-hits.ts';
import './search-box.css';

/** Finds firms, issues and commands by name, pinyin or number, and goes there. */
export function SearchBox() {
  const say = useTexts();
  const id = useId();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [isWriting, setWriting] = useState(false);
  const commands = useCommands();
  const { hits, isSettled } = useHits(isWriting ? '' : text, commands);
  const focus = (): void => {
    input.current?.focus();
    input.current?.select();
  };
  useShortcuts([{ keys: 'Ctrl+K', name: say('keys.search'), run: focus }]);

  const go = (hit: Hit): void => {
    setOpen(false);
    setText('');
    input.current?.blur();
    if (hit.kind === 'command') commands.find(({ id: name }) => name === hit.id)?.run();
    else if (hit.kind === 'firm')
      void navigate({
        to: '/enterprises/$enterpriseId',
        params: { enterpriseId: hit.id },
        state: arriving,
      });
    else void navigate({ to: '/issues', search: { group: 'all', id: hit.id }, state: arriving });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    const hit = hits[active];
    if (event.key === 'Enter' && hit) go(hit);
    else if (event.key === 'Escape' && isOpen) setOpen(false);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true);
      setActive(nextIndex(event.key, active, hits.length, 1) ?? 0);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const isShown = isOpen && text.trim() !== '' && isSettled;
  return (
    <search className="find">
      <input
        ref={input}
        className="find-input"
        type="text"
        role="combobox"
        aria-label={say('search.label')}
        aria-expanded={isShown}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-keyshortcuts="Control+K"
        {...(isShown && hits[active] ? { 'aria-activedescendant': `${id}${active}` } : {})}
        autoComplete="off"
        placeholder={say('search.placeholder')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onCompositionStart={() => setWriting(true)}
        onCompositionEnd={() => setWriting(false)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {text === '' && <Kbd keys="Ctrl+K" />}
      <SearchResults id={id} text={text} hits={hits} active={active} isShown={isShown} onPick={go} />
    </search>
  );
}
