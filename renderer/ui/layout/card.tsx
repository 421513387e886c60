import { type ReactNode, useId } from 'react';
import './card.css';

/** A titled sheet on the desk's grey, a region of its own for screen readers; `level` is that of its heading. */
export function Card(props: { title: ReactNode; end?: ReactNode; level?: 2 | 3; children: ReactNode }) {
  const id = useId();
  const Heading = props.level === 3 ? 'h3' : 'h2';
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head">
        <Heading id={id}>{props.title}</Heading>
        {props.end}
      </div>
      {props.children}
    </section>
  );
}
