import { configure, waitFor } from '@testing-library/react';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk } from '../../../support/render-desk.tsx';
import '#renderer/screens/visits/new-visit.tsx';
import './open-draft.ts';

// Effects then run twice, as they may in a later React.
beforeAll(() => configure({ reactStrictMode: true }));
afterAll(() => configure({ reactStrictMode: false }));

it('begins one draft and gives its own place in the history to the editor', async () => {
  window.location.hash = '/visits';
  const { asked } = openDesk('/visits/new?enterpriseId=firm-2');
  await waitFor(() => expect(window.location.hash).toContain('#/visits/drafts/'));
  expect(asked('drafts.create')).toEqual([{ enterpriseId: 'firm-2', withPersonId: null }]);
  await waitFor(() => expect(asked('drafts.get')).toHaveLength(1));
  window.history.back();
  await waitFor(() => expect(window.location.hash).toMatch(/^#\/visits(\?|$)/));
  expect(asked('drafts.create')).toHaveLength(1);
});

it('asks for no firm where none was given', async () => {
  const { asked } = openDesk('/visits/new');
  await waitFor(() => expect(asked('drafts.create')).toEqual([{ enterpriseId: null, withPersonId: null }]));
});
