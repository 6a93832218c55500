/**
 * What an embedding service supplies: {@link io.contactlist.spi.ContactStore} keeps lists and contacts and
 * makes each step atomic. A store for one process comes with it: {@link
 * io.contactlist.spi.ContactStore#inMemory()}.
 */
@NullMarked
package io.contactlist.spi;

import org.jspecify.annotations.NullMarked;
