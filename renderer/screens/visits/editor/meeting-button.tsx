import { useEffect } from 'react';
import { Button } from '../../../ui/button.tsx';
import { useShortcuts } from '../../../ui/keys/shortcuts.tsx';
import { useMeeting } from '../../../ui/meeting.tsx';
import { useTexts } from '../../../ui/use-texts.ts';

/** Shows the visit alone and large, for a screen that the firm can see; it ends when the page is left. */
export function MeetingButton() {
  const say = useTexts();
  const { isOn, begin, end } = useMeeting();
  const toggle = isOn ? end : begin;
  const name = say(isOn ? 'visit:meeting.end' : 'visit:meeting.begin');
  useShortcuts([{ keys: 'F11', name, run: toggle }]);
  useEffect(() => end, [end]);
  return (
    <Button keys="F11" onClick={toggle}>
      {name}
    </Button>
  );
}
