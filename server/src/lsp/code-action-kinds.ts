/** Puts right, on command or on save, all that can be put right without asking. */
export const FIX_ALL = 'source.fixAll.pluginScout';

/** The kinds of code actions that are offered. Apart from the actions: the answer to `initialize` waits for nothing else. */
export const CODE_ACTION_KINDS = ['quickfix', FIX_ALL];
