import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { districtName } from '#shared/domain/districts.ts';
import { type SavedView, viewName } from '#shared/domain/saved-view.ts';
import { supervisorRoles } from '#shared/domain/scopes.ts';
import { useAsk } from '../../client/ask.ts';
import { formResolver } from '../../client/form-resolver.ts';
import { useTell } from '../../client/tell.ts';
import { type Option, SelectField } from '../../ui/fields/select-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useNotify } from '../../ui/notify.tsx';
import { useTexts } from '../../ui/use-texts.ts';
import './keep-view.css';

/** For whom a view is: oneself, the whole city, or a district by its code. */
const [forMe, forCity] = ['me', 'city'];

const schema = z.object({ name: viewName, audience: z.string() });

interface KeepViewProps {
  readonly screen: SavedView['screen'];
  readonly search: SavedView['search'];
  readonly onClose: () => void;
}

/** A name for what is filtered; supervisors may share it with those they supervise. */
export function KeepView({ screen, search, onClose }: KeepViewProps) {
  const say = useTexts();
  const notify = useNotify();
  const keeping = useTell('views.keep');
  const audiences = useAudiences();
  const { control, handleSubmit } = useForm({
    resolver: formResolver(schema),
    defaultValues: { name: '', audience: forMe },
  });
  const submit = handleSubmit(({ name, audience }) => {
    const isShared = audience !== forMe;
    const districtCode = isShared && audience !== forCity ? audience : null;
    const done = (): void => {
      notify.done(say('view:kept', { name }));
      onClose();
    };
    keeping.mutate({ name, screen, search, isShared, districtCode }, { onSuccess: done });
  });
  return (
    <FormDialog
      isOpen
      title={say('view:keep')}
      onClose={onClose}
      run={say('view:run')}
      isBusy={keeping.isPending}
      className="view-form"
      onSubmit={(event) => void submit(event)}
    >
      <TextField
        control={control}
        name="name"
        label={say('view:name')}
        hint={say('view:hint')}
        isRequired
        autoFocus
      />
      {audiences.length > 1 && (
        <SelectField control={control} name="audience" label={say('view:audience')} options={audiences} />
      )}
    </FormDialog>
  );
}

function useAudiences(): Option[] {
  const say = useTexts();
  const { data: session } = useAsk('session.get', {});
  const places = (session?.person?.grants ?? [])
    .filter(({ role }) => supervisorRoles.includes(role))
    .map(({ districtCode }) => districtCode ?? forCity);
  return [
    { value: forMe, label: say('view:forMe') },
    ...[...new Set(places)].map((place) => ({
      value: place,
      label: place === forCity ? say('view:forCity') : say('view:forDistrict', { name: districtName(place) }),
    })),
  ];
}
