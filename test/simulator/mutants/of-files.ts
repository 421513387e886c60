import type { Mutant } from './mutant.ts';

const one = (file: string, find: string, put: string) => [{ file, find, put }];

/** Defects in what travels beside the pages: attachments, snapshots and packages. */
export const fileMutants: readonly Mutant[] = [
  {
    name: 'a chunk is confirmed before it is written through',
    breaks: 'the hub calls a file stored that a power cut takes from it',
    changes: one('hub/blobs/sealed-file.ts', '    await handle.datasync();\n', ''),
    patience: 2_000,
  },
  {
    name: 'a name is confirmed before it is written through',
    breaks: 'the hub calls a file stored whose name a power cut takes back',
    changes: one(
      'hub/blobs/blob-folder.ts',
      'for (const changed of [inner, dirname(inner), folder, uploads]) await syncFolder(changed);',
      '',
    ),
    patience: 2_000,
  },
  {
    name: 'an added file is not written through',
    breaks: 'a laptop believes to have a file that a power cut took',
    changes: one('electron/store/attachments/blob-files.ts', '    await syncSealed(from);\n', ''),
    patience: 2_000,
  },
  {
    name: 'files that are not shown go',
    breaks: 'a laptop throws a file away that the hub does not have yet',
    changes: one(
      'electron/store/attachments/blob-rows.ts',
      'unused_since < :before AND NOT ',
      ":before > '' OR NOT ",
    ),
    patience: 2_000,
  },
  {
    name: 'fetched files stay',
    breaks: 'a laptop keeps the files of attachments that its person lost',
    changes: one(
      'electron/store/attachments/blob-rows.ts',
      '(pin = 0 OR (unused_since',
      '(pin > 9 OR (unused_since',
    ),
    patience: 3_000,
  },
  {
    name: 'handed in once is handed in for ever',
    breaks: 'a hub that was restored is not given again what it lost',
    changes: one(
      'electron/store/attachments/blob-rows.ts',
      'sent_epoch IS NOT :epoch AND',
      "sent_epoch IS NULL AND :epoch > '' AND",
    ),
    patience: 3_000,
  },
  {
    name: 'files for whoever asks',
    breaks: 'the hub gives a file away to somebody who may not see it any more',
    changes: one('hub/blobs/may-read.ts', 'if (!actor) return false;', 'if (actor) return true;'),
    patience: 3_000,
  },
  {
    name: 'snapshots for whoever asks',
    breaks: 'the hub gives a snapshot away to somebody who lost its scope',
    changes: one(
      'hub/snapshots/snapshots.ts',
      '(await scopeOf(db, reader, part.scope)) && (await isTrue(db, part)) ? part : null',
      '(await isTrue(db, part)) || reader ? part : null',
    ),
    patience: 3_000,
  },
  {
    name: 'a reply is taken anywhere',
    breaks: 'the rows of a reply are applied where the laptop does not stand any more',
    changes: one(
      'electron/sync/take-reply.ts',
      'const isHere = isNewEpoch || isSamePlace(asked.cursors, listCursors(tx));',
      'const isHere = isNewEpoch || isSamePlace(asked.cursors, asked.cursors);',
    ),
    patience: 1_000,
  },
  {
    name: 'a reply of another timeline is taken as it is',
    breaks: 'rows of a restored hub are laid beside those of the dead timeline',
    changes: one('electron/sync/take-reply.ts', 'if (isNewEpoch) changeEpoch(tx, epoch);', ''),
    patience: 3_000,
  },
];
