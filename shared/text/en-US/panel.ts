import type { Texts } from '../texts.ts';
import type { panel as chinese } from '../zh-CN/panel.ts';

export const panel: Texts<typeof chinese> = {
  intake: 'What the panel wants to know',
  answered: '{{count}} of {{total}} answered, optional',
  yes: 'Yes',
  no: 'No',
  question: {
    finance: {
      purpose: 'What the money is for',
      amount: 'Amount (10,000 yuan)',
      term: 'Term',
      existing: 'Credit lines and collateral',
      credit: 'Credit record',
      bank: 'Bank in mind',
      tutor: 'Knows a financial tutor',
    },
    digital: {
      trade: 'Line of business',
      pain: 'Processes that hurt',
      connected: 'Machines on the network',
      systems: 'ERP, MES and the like',
      budget: 'Budget (10,000 yuan)',
      diagnosed: 'Had a digital diagnosis',
      wish: 'What is hoped for',
    },
    design: {
      product: 'Product',
      stage: 'Stage',
      need: 'Kind of design',
      patent: 'Has patents',
      budget: 'Budget (10,000 yuan)',
      deadline: 'Deadline',
    },
    talent: {
      post: 'Post',
      count: 'How many',
      skill: 'Degree or skill',
      salary: 'Pay range',
      start: 'From when',
      policy: 'Policy asked for',
    },
    legal: {
      matter: 'Kind of matter',
      opponent: 'Other party',
      amount: 'Amount (10,000 yuan)',
      dispute: 'In court or arbitration',
      deadline: 'Dates to keep',
      secrecy: 'Secrecy',
    },
  },
  answer: {
    finance: {
      term: { short: 'up to one year', middle: 'one to three years', long: 'over three years' },
      credit: { good: 'good', overdue: 'overdue loans', unknown: 'not known' },
    },
    digital: { connected: { none: 'hardly any', some: 'some', most: 'most' } },
    design: { stage: { concept: 'concept', prototype: 'prototype', production: 'production' } },
    talent: { policy: { title: 'titles', housing: 'housing', school: 'schools', none: 'none' } },
    legal: {
      dispute: { none: 'no', court: 'in court', arbitration: 'in arbitration' },
      secrecy: { normal: 'normal', internal: 'internal', secret: 'trade secret' },
    },
  },
};
