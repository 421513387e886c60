import { Link } from '@tanstack/react-router';
import type { InboxEntry } from '#shared/contract/app/inbox.ts';
import { Answer } from '../../client/answer.tsx';
import { useAsk } from '../../client/ask.ts';
import { useTell } from '../../client/tell.ts';
import { useToday } from '../../client/time.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { ScrollPane } from '../../ui/layout/scroll-pane.tsx';
import { Toolbar } from '../../ui/layout/toolbar.tsx';
import { StateChip } from '../../ui/record-chips.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import { shortTime } from '../../ui/when.ts';
import { useStepName } from './step-name.ts';
import './inbox.css';

/** What others and the rules have done on one's issues, by issue; what is opened counts as seen. */
export function InboxPage() {
  const say = useTexts();
  const inbox = useAsk('inbox.list', {});
  const seeing = useTell('inbox.see');
  const entries = inbox.data?.entries ?? [];
  const seeAll = (): void => seeing.mutate({ issueIds: entries.map(({ issue }) => issue.id) });
  return (
    <>
      <Toolbar title={say('inbox:title')} note={say('inbox:hint')}>
        {entries.length > 0 && (
          <Button isBusy={seeing.isPending} onClick={seeAll}>
            {say('inbox:seeAll')}
          </Button>
        )}
      </Toolbar>
      <Answer query={inbox}>
        {({ entries: found }) => (
          <ScrollPane className="inbox-page">
            {found.length === 0 && <EmptyState title={say('inbox:none')} hint={say('inbox:noneHint')} />}
            <ul className="inbox">
              {found.map((entry) => (
                <Entry
                  key={entry.issue.id}
                  entry={entry}
                  onSee={() => seeing.mutate({ issueIds: [entry.issue.id] })}
                />
              ))}
            </ul>
          </ScrollPane>
        )}
      </Answer>
    </>
  );
}

function Entry({ entry, onSee }: { entry: InboxEntry; onSee: () => void }) {
  const say = useTexts();
  const today = useToday();
  const stepName = useStepName();
  const { issue, count, latest, isMine } = entry;
  return (
    <li>
      <div className="inbox-text">
        <Link to="/issues" search={{ group: 'all', id: issue.id }}>
          {issue.title}
        </Link>{' '}
        <StateChip state={issue.state} /> {isMine && <Chip tone="warning">{say('inbox:mine')}</Chip>}
        <p className="quiet">
          {issue.displayNo} · {issue.enterpriseName}
        </p>
        <p>
          {say('inbox:latest', {
            step: stepName(latest.command),
            name: latest.actorId === null ? say('inbox:rules') : latest.actorName,
            at: shortTime(latest.at, today),
          })}{' '}
          {count > 1 && <span className="quiet">{say('inbox:more', { count: count - 1 })}</span>}
        </p>
        {latest.note !== '' && <p className="quiet inbox-note">{latest.note}</p>}
      </div>
      <Button look="quiet" size="small" title={say('inbox:seeOf', { title: issue.title })} onClick={onSee}>
        {say('inbox:see')}
      </Button>
    </li>
  );
}
