import { Button as AntButton } from 'antd';
import type { ReactNode, Ref } from 'react';
import { Kbd } from './keys/kbd.tsx';
import './button.css';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  /** `primary` once per view at most; `quiet` has no border. */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly type?: 'button' | 'submit';
  readonly size?: 'normal' | 'small';
  readonly icon?: ReactNode;
  /** Keys that do the same, shown behind the words. */
  readonly keys?: string;
  readonly isDisabled?: boolean;
  readonly isBusy?: boolean;
  /** The form it submits when it stands outside. */
  readonly form?: string;
  readonly title?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

const types = { plain: 'default', primary: 'primary', quiet: 'text', danger: 'default' } as const;

export function Button(props: ButtonProps) {
  const {
    children,
    onClick,
    look = 'plain',
    type = 'button',
    size = 'normal',
    keys,
    ref,
    form,
    title,
  } = props;
  return (
    <AntButton
      {...(ref ? { ref } : {})}
      {...(form === undefined ? {} : { form })}
      {...(title === undefined ? {} : { title })}
      className="button"
      type={types[look]}
      danger={look === 'danger'}
      htmlType={type}
      size={size === 'small' ? 'small' : 'medium'}
      icon={props.icon}
      disabled={props.isDisabled ?? false}
      loading={props.isBusy === true ? { delay: 300 } : false}
      onClick={() => onClick?.()}
    >
      {children}
      {keys !== undefined && <Kbd keys={keys} />}
    </AntButton>
  );
}

/** A button that shows only an icon; its name is heard by screen readers and shown on hover. */
export function IconButton(
  props: Omit<ButtonProps, 'children' | 'title'> & { name: string; icon: ReactNode },
) {
  const { name, icon, onClick, size = 'normal', ref } = props;
  return (
    <AntButton
      {...(ref ? { ref } : {})}
      type="text"
      aria-label={name}
      title={name}
      icon={icon}
      size={size === 'small' ? 'small' : 'medium'}
      disabled={props.isDisabled ?? false}
      onClick={() => onClick?.()}
    />
  );
}
