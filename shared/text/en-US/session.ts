import type { Texts } from '../texts.ts';
import type { session as chinese } from '../zh-CN/session.ts';

export const session: Texts<typeof chinese> = {
  lead: 'Visit enterprises, record their issues, bring in the expert panels. Works without a network.',
  hub: 'Hub {{url}}',
  reachable: 'connected',
  unreachable: 'The hub cannot be reached now',
  offlineHelp:
    'People who signed in on this laptop before can work as usual; everything goes out once the network is back. A first sign-in needs the network.',
  offlineNobody:
    'Nobody has signed in on this laptop yet, and a first sign-in needs the network. Check it and try again.',
  retry: 'Try again',
  demo: 'Demo accounts',
  demoHelp: 'Demo data of {{district}}. Choose who to be; no password needed.',
  demoMore: '{{count}} more people',
  known: 'Signed in on this laptop before',
  knownDemo: 'demo account',
  knownHelp: 'Works offline, too.',
  signIn: 'Sign in with an account',
  account: 'Account',
  password: 'Password',
  enter: 'Sign in',
  roleTask: {
    commissioner: 'Records visits and issues',
    dispatcher: 'Accepts and dispatches issues',
    panel_lead: 'Signs for issues, gathers experts, replies',
    expert: 'Gives expert opinions',
    handler: 'Works on issues and replies',
    unit_head: 'Reviews replies',
    chain_office: 'Watches chain enterprises',
    doubling_office: 'Watches doubling-plan enterprises',
    leader: 'Follows the enterprises in care',
    inspector: 'Watches the time limits',
    callback_agent: 'Calls enterprises back and closes',
    sysadmin: 'Keeps the system',
    secadmin: 'Keeps the permissions',
    auditadmin: 'Reads the audit',
  },
  again: 'Sign in to the hub again',
  againHelp: 'What is on this laptop is not affected; it goes out after the sign-in.',
};
