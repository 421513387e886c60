import { Camera, Paperclip } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { useMedia } from '../../ui/theme/use-media.ts';
import { useTexts } from '../../ui/use-texts.ts';

interface PickProps {
  readonly label: string;
  readonly icon: ReactNode;
  /** A camera instead of the disk. */
  readonly isCamera?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

function Pick({ label, icon, isCamera = false, onFiles, children }: PickProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        className="attachment-input"
        aria-label={label}
        tabIndex={-1}
        {...(isCamera ? { accept: 'image/*', capture: 'environment' } : { multiple: true })}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
      <Button size="small" icon={icon} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}

/** Buttons that take files from the disk and, where a hand holds the screen, from its camera. */
export function PickFiles({ onFiles }: Pick<PickProps, 'onFiles'>) {
  const say = useTexts();
  const hasCamera = useMedia('(pointer: coarse)');
  return (
    <span className="attachment-pick">
      {hasCamera && (
        <Pick label={say('attachment:photoLabel')} icon={<Camera size={14} />} isCamera onFiles={onFiles}>
          {say('attachment:photo')}
        </Pick>
      )}
      <Pick label={say('attachment:pickLabel')} icon={<Paperclip size={14} />} onFiles={onFiles}>
        {say('attachment:pick')}
      </Pick>
    </span>
  );
}
