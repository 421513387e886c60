import type { Handlers } from '#shared/contract/api.ts';
import type { attachmentsApi } from '#shared/contract/app/attachments.ts';

/** A desk whose records have no files, and where none moves. */
export const fakeAttachments: Handlers<typeof attachmentsApi, null> = {
  'attachments.list': () => ({ rows: [], canAdd: true }),
  'attachments.begin': () => ({ id: 'file' }),
  'attachments.append': () => ({}),
  'attachments.finish': () => ({ id: 'file' }),
  'attachments.abandon': () => ({}),
  'attachments.remove': () => ({}),
  'attachments.fetch': () => ({}),
  'attachments.read': () => ({ bytes: btoa('bytes') }),
  'attachments.progress': () => ({
    isPaused: false,
    up: { files: 0, bytes: 0, done: 0 },
    down: { files: 0, bytes: 0, done: 0 },
  }),
  'attachments.pause': () => ({}),
};
