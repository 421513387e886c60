import { fireEvent, screen } from '@testing-library/react';
import { useForm, useWatch } from 'react-hook-form';
import { expect, it } from 'vitest';
import { ParsedField } from '#renderer/ui/fields/parsed-field.tsx';
import { renderDesk } from '../../../support/render-desk.tsx';

function Words() {
  const { control } = useForm<{ words: string[] }>({ defaultValues: { words: ['a'] } });
  const words = useWatch({ control, name: 'words' });
  return (
    <>
      <ParsedField
        control={control}
        name="words"
        label="词"
        read={(text) => text.split(' ').filter(Boolean)}
        write={(list) => list.join(' ')}
      />
      <output>{JSON.stringify(words)}</output>
    </>
  );
}

it('leaves the text alone while it is typed and writes it properly once it is left', () => {
  renderDesk(<Words />);
  const box = screen.getByLabelText('词') as HTMLInputElement;
  expect(box.value).toBe('a');
  fireEvent.change(box, { target: { value: 'a  b ' } });
  expect(box.value).toBe('a  b ');
  expect(screen.getByRole('status').textContent).toBe('["a","b"]');
  fireEvent.blur(box);
  expect(box.value).toBe('a b');
});
