import { type RefObject, useEffect, useRef } from 'react';

/** For what stands in the place of something that had the focus: it takes it over once, when it is first shown. */
export function useFirstFocus<E extends HTMLElement>(): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => element.current?.focus(), []);
  return element;
}
