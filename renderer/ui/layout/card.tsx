import { type ReactNode, useId } from 'react';
import './card.css';

/** A titled sheet on the desk's grey, a region of its own for screen readers. */
export function Card(props: { title: ReactNode; end?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>{props.title}</h2>
        {props.end}
      </div>
      {props.children}
    </section>
  );
}
