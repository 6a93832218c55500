package io.contactlist.faults;

import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.PlanningOrder;
import io.contactlist.spi.ContactStore.View;
import io.contactlist.spi.DueQuery;
import io.contactlist.tests.ForwardingView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ways to offer the wrong contacts as due, or in the wrong order. */
enum FaultyDue {
    /** Offers all contacts. */
    ALL {
        @Override
        List<Contact> due(View view, DueQuery query) {
            return all(view);
        }
    },
    /** Offers contacts a second before they are due. */
    EARLY {
        @Override
        List<Contact> due(View view, DueQuery query) {
            return view.due(with(query, query.now().plusSeconds(1), ALL_OF_THEM));
        }
    },
    /** Offers planned contacts whose lease has ended. */
    WITH_OVERDUE {
        @Override
        List<Contact> due(View view, DueQuery query) {
            Stream<Contact> planned = view.overdue(query.now(), ALL_OF_THEM).stream()
                    .filter(contact -> contact.planned().isPresent());
            return Stream.concat(planned, right(view, query)).toList();
        }
    },
    /** Offers contacts in the order of storing. */
    AS_STORED {
        @Override
        List<Contact> due(View view, DueQuery query) {
            List<Contact> due = right(view, query).toList();
            return all(view).stream().filter(due::contains).toList();
        }
    },
    /** Offers contacts in one order, whichever is asked for. */
    IN_ONE_ORDER {
        @Override
        List<Contact> due(View view, DueQuery query) {
            return right(view, with(query, PlanningOrder.DUE_FIRST)).toList();
        }
    },
    /** Offers the oldest fresh contact first where the newest was asked for. */
    OLDEST_FIRST {
        @Override
        List<Contact> due(View view, DueQuery query) {
            boolean isNewest = query.order() == PlanningOrder.NEWEST_FIRST;
            return right(view, isNewest ? with(query, PlanningOrder.FRESH_FIRST) : query)
                    .toList();
        }
    },
    /** Offers the contacts that wait in the reverse order of the list where they are due at the same instant. */
    TIES_REVERSED {
        @Override
        List<Contact> due(View view, DueQuery query) {
            List<Contact> fresh = where(Due.FRESH, view, query);
            List<Contact> waiting = new ArrayList<>(where(Due.WAITING, view, query));
            List<Contact> rest = new ArrayList<>(where(Due.HANDED_BACK, view, query));
            Collections.reverse(waiting);
            waiting.sort(from(query.type()));
            return query.order() == PlanningOrder.DUE_FIRST
                    ? joined(List.of(waiting, fresh, rest))
                    : joined(List.of(fresh, waiting, rest));
        }
    },
    /** Treats handed-back contacts as those that wait. */
    HANDED_BACK_AS_WAITING {
        @Override
        List<Contact> due(View view, DueQuery query) {
            List<Contact> fresh = where(Due.FRESH, view, query);
            List<Contact> others = right(view, with(query, PlanningOrder.FRESH_FIRST))
                    .filter(contact -> !fresh.contains(contact))
                    .toList();
            return query.order() == PlanningOrder.DUE_FIRST
                    ? joined(List.of(others, fresh))
                    : joined(List.of(fresh, others));
        }
    },
    /** Treats handed-back contacts as fresh ones: they keep their place in the list. */
    HANDED_BACK_AS_FRESH {
        @Override
        List<Contact> due(View view, DueQuery query) {
            List<Contact> waiting = where(Due.WAITING, view, query);
            List<Contact> due = right(view, query).toList();
            List<Contact> others = new ArrayList<>(all(view).stream()
                    .filter(contact -> due.contains(contact) && !waiting.contains(contact))
                    .toList());
            if (query.order() == PlanningOrder.NEWEST_FIRST) {
                Collections.reverse(others);
            }
            return query.order() == PlanningOrder.DUE_FIRST
                    ? joined(List.of(waiting, others))
                    : joined(List.of(others, waiting));
        }
    },
    /** Offers handed-back contacts after all others. */
    HANDED_BACK_LAST {
        @Override
        List<Contact> due(View view, DueQuery query) {
            List<Contact> back = where(Due.HANDED_BACK, view, query);
            return joined(List.of(
                    right(view, query)
                            .filter(contact -> !back.contains(contact))
                            .toList(),
                    back));
        }
    },
    /** Offers handed-back contacts before the fresh ones. */
    HANDED_BACK_BEFORE_FRESH {
        @Override
        List<Contact> due(View view, DueQuery query) {
            return joined(List.of(
                    where(Due.WAITING, view, query),
                    where(Due.HANDED_BACK, view, query),
                    where(Due.FRESH, view, query)));
        }
    },
    /** Offers no contact that was handed back. */
    WITHOUT_HANDED_BACK {
        @Override
        List<Contact> due(View view, DueQuery query) {
            return right(view, query).filter(contact -> !contact.isHandedBack()).toList();
        }
    },
    /** Orders fresh contacts by when they were stored instead of by their place in the list. */
    FRESH_BY_INSTANT {
        @Override
        List<Contact> due(View view, DueQuery query) {
            List<Contact> due = new ArrayList<>(right(view, query).toList());
            if (due.stream().allMatch(contact -> Due.of(contact, query.type()) == Due.FRESH)) {
                due.sort(Comparator.comparing(Contact::storedAt));
            }
            return due;
        }
    },
    /** Finds no more than a thousand. */
    A_THOUSAND {
        @Override
        List<Contact> due(View view, DueQuery query) {
            return view.due(with(query, query.now(), 1_000));
        }
    },
    /** Ignores the limit. */
    WITHOUT_LIMIT {
        @Override
        List<Contact> due(View view, DueQuery query) {
            return right(view, query).toList();
        }
    };

    private static final int ALL_OF_THEM = Integer.MAX_VALUE;

    private enum Due {
        FRESH,
        WAITING,
        HANDED_BACK;

        static Due of(Contact contact, ChannelType type) {
            boolean isFresh = contact.dueFrom(type).equals(Optional.of(Instant.MIN));
            return isFresh ? FRESH : contact.isHandedBack() ? HANDED_BACK : WAITING;
        }
    }

    abstract List<Contact> due(View view, DueQuery query);

    private static Stream<Contact> right(View view, DueQuery query) {
        return view.due(with(query, query.now(), ALL_OF_THEM)).stream();
    }

    private static List<Contact> where(Due group, View view, DueQuery query) {
        return right(view, query)
                .filter(contact -> Due.of(contact, query.type()) == group)
                .toList();
    }

    private static DueQuery with(DueQuery query, PlanningOrder order) {
        return new DueQuery(query.type(), order, query.open(), query.agent(), query.now(), query.limit());
    }

    private static DueQuery with(DueQuery query, Instant now, int limit) {
        return new DueQuery(query.type(), query.order(), query.open(), query.agent(), now, limit);
    }

    private static List<Contact> all(View view) {
        return view.following(null, ALL_OF_THEM);
    }

    private static Comparator<Contact> from(ChannelType type) {
        return Comparator.comparing(contact -> contact.dueFrom(type).orElseThrow());
    }

    private static List<Contact> joined(List<List<Contact>> groups) {
        return groups.stream().flatMap(List::stream).toList();
    }

    /** A view with this fault. */
    View in(View view) {
        return new ForwardingView(view) {
            @Override
            public List<Contact> due(DueQuery query) {
                List<Contact> due = FaultyDue.this.due(view, query);
                return FaultyDue.this == WITHOUT_LIMIT
                        ? due
                        : due.stream().limit(query.limit()).toList();
            }
        };
    }
}
