import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useRef,
  useState,
} from 'react';
import './split-pane.css';

export interface SplitPaneProps {
  /** What is dragged, for screen readers, such as 列表宽度. */
  readonly label: string;
  readonly first: ReactNode;
  readonly second: ReactNode;
  /** Pixels of the first pane. */
  readonly width?: number;
  readonly min?: number;
  readonly max?: number;
}

const keyStep = 16;

/** Two panes side by side; the bar between them moves by pointer and by arrow keys. In a narrow window one is above. */
export function SplitPane({ label, first, second, width = 472, min = 320, max = 640 }: SplitPaneProps) {
  const [size, setSize] = useState(width);
  const start = useRef<{ x: number; size: number } | null>(null);
  const move = (to: number): void => setSize(Math.min(max, Math.max(min, to)));

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') move(size - keyStep);
    else if (event.key === 'ArrowRight') move(size + keyStep);
    else if (event.key === 'Home') move(min);
    else if (event.key === 'End') move(max);
    else return;
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, size };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (start.current) move(start.current.size + event.clientX - start.current.x);
  };

  return (
    <div className="split" style={{ '--split': `${size}px` } as CSSProperties}>
      <div className="split-pane">{first}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that moves is no hr. */}
      <div
        role="separator"
        tabIndex={0}
        aria-label={label}
        aria-orientation="vertical"
        aria-valuenow={size}
        aria-valuemin={min}
        aria-valuemax={max}
        className="split-bar"
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          start.current = null;
        }}
      />
      <div className="split-pane">{second}</div>
    </div>
  );
}
