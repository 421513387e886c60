import type { IssueDraft } from '#shared/domain/visit-draft.ts';

const longestTitle = 60;
const listMark = /^[\s　]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[-•·])[\s　]*/u;

const lead = /^(?:诉求|问题|困难|需求)[：:][\s　]*/u;

/** The first sentence of a text without its list mark and its heading, cut at a length that fits a line. */
function firstSentence(text: string): string {
  const sentence =
    text
      .replace(listMark, '')
      .replace(lead, '')
      .split(/[。！？；;!?\n]/u)[0] ?? '';
  const title = sentence.trim();
  return title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title;
}

/** A new issue whose description is the given text and whose title is its first sentence; both may be empty. */
export function issueFromText(id: string, text: string): IssueDraft {
  const description = text.trim();
  return {
    id,
    title: firstSentence(description),
    description,
    categoryCode: null,
    categoryNote: '',
    panelCode: null,
    isRoutingChosen: false,
    nature: 'help',
    urgency: 'normal',
    isConfidential: false,
    expectedOutcome: '',
    onSpotReply: '',
    intake: {},
  };
}
