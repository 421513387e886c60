import { useTexts } from '../../../ui/use-texts.ts';

const steps = ['choose', 'preview', 'done'] as const;

/** Where one stands on the way. */
export function ImportSteps({ at }: { at: (typeof steps)[number] }) {
  const say = useTexts();
  return (
    <ol className="import-steps">
      {steps.map((step, index) => (
        <li key={step} {...(step === at ? { 'aria-current': 'step' as const } : {})}>
          {index + 1}. {say(`enterprise:import.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
