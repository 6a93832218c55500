/**
 * The contact-list core: contacts for outgoing interactions, their life cycle and counters, and the interfaces that an
 * embedding service implements. Start at {@link io.contactlist.ContactLists}.
 */
module io.contactlist.core {
    requires static com.fasterxml.jackson.annotation;
    requires static transitive org.jspecify;

    exports io.contactlist;
    exports io.contactlist.json;
    exports io.contactlist.list;
    exports io.contactlist.model;
    exports io.contactlist.planning;
    exports io.contactlist.refresh;
    exports io.contactlist.selection;
    exports io.contactlist.spi;
    exports io.contactlist.upload;
}
