package io.contactlist.oracle;

import io.contactlist.model.CallbackEnd;

/**
 * The end of a callback.
 *
 * @param agreed where in the history it was agreed
 * @param why what ended it
 * @param told whether an effect reports it: it was pending until then, and had not succeeded (B6)
 */
record CallbackEnding(int agreed, CallbackEnd why, boolean told) {}
