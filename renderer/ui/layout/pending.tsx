import { useEffect, useState } from 'react';
import { useTexts } from '../use-texts.ts';

/** Nothing for 300 ms, since local answers come sooner; then a word, so a slow disk is not a blank page. */
export function Pending() {
  const say = useTexts();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="quiet" role="status" style={{ padding: '16px 20px' }}>
      {isLong ? say('loading') : ''}
    </p>
  );
}
