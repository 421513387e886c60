import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { disclosureReasons } from '#shared/domain/disclosure.ts';
import { formResolver } from '../../client/form-resolver.ts';
import { useRights } from '../../client/rights.ts';
import { useTell } from '../../client/tell.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useMeeting } from '../../ui/meeting.tsx';
import { useTexts } from '../../ui/use-texts.ts';

interface RevealPhoneProps {
  readonly enterpriseId: string;
  /** The contact's place in the firm's list. */
  readonly index: number;
  readonly name: string;
  /** As everybody sees it. */
  readonly masked: string;
}

const schema = z.object({ reason: z.enum(disclosureReasons) });

/** A masked number, and for whoever talks to firms the way to the whole one; that is written down with its reason. */
export function RevealPhone({ enterpriseId, index, name, masked }: RevealPhoneProps) {
  const say = useTexts();
  const { canReveal } = useRights();
  const { isOn: isMeeting } = useMeeting();
  const [phone, setPhone] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  if (masked === '') return null;
  if (phone !== null && !isMeeting) return <span className="phone">{phone}</span>;
  return (
    <span className="phone" title={say('enterprise:profile.phoneMasked')}>
      {masked}{' '}
      {canReveal && masked.includes('*') && !isMeeting && (
        <Button
          size="small"
          look="quiet"
          title={say('enterprise:reveal.of', { name })}
          onClick={() => setOpen(true)}
        >
          {say('enterprise:reveal.open')}
        </Button>
      )}
      {isOpen && (
        <AskReason
          contact={{ enterpriseId, index, name }}
          onShow={(whole) => {
            setPhone(whole);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </span>
  );
}

interface AskReasonProps {
  readonly contact: Pick<RevealPhoneProps, 'enterpriseId' | 'index' | 'name'>;
  readonly onShow: (phone: string) => void;
  readonly onClose: () => void;
}

function AskReason({ contact: { enterpriseId, index, name }, onShow, onClose }: AskReasonProps) {
  const say = useTexts();
  const revealing = useTell('contacts.reveal');
  const { control, handleSubmit } = useForm({
    resolver: formResolver(schema),
    defaultValues: { reason: disclosureReasons[0] },
  });
  const submit = handleSubmit(({ reason }) =>
    revealing.mutate({ enterpriseId, index, reason }, { onSuccess: ({ phone }) => onShow(phone) }),
  );
  return (
    <FormDialog
      isOpen
      title={say('enterprise:reveal.of', { name })}
      onClose={onClose}
      run={say('enterprise:reveal.run')}
      isBusy={revealing.isPending}
      className="reveal-form"
      onSubmit={(event) => void submit(event)}
    >
      <p className="quiet">{say('enterprise:reveal.hint')}</p>
      <SelectField
        control={control}
        name="reason"
        label={say('enterprise:reveal.reason')}
        options={disclosureReasons.map((value) => ({ value, label: say(`enterprise:reveal.for.${value}`) }))}
        autoFocus
      />
    </FormDialog>
  );
}
