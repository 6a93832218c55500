/** Placeholder, rewritten with the life cycle. */
@NullMarked
package io.contactlist.model;

import org.jspecify.annotations.NullMarked;
