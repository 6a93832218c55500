package io.contactlist.faults;

import io.contactlist.spi.ContactStore;
import io.contactlist.spi.ContactStore.View;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** One way to break one promise of a store. */
enum StoreFault {
    NONE(0, store -> store),

    KEEPS_CONTACTS_OF_A_STEP_THAT_CANNOT_BE_KEPT(1, StoreWithFaultySteps.ContactsRegardless::new),
    KEEPS_CONTACTS_AND_COUNTERS_ONE_AFTER_THE_OTHER(1, StoreWithFaultySteps.InTwoSteps::new),
    FORGETS_CAMPAIGNS(1, StoreWithFaultySteps.WithoutCampaigns::new),

    RUNS_THE_FUNCTION_OUTSIDE_OF_THE_LOCK(2, StoreWithFaultySteps.Unlocked::new),

    WRAPS_WHAT_THE_FUNCTION_THROWS(3, StoreWithFaultySteps.Wrapping::new),
    TRIES_A_FUNCTION_THAT_THROWS_AGAIN(3, StoreWithFaultySteps.TryingAgain::new),

    SORTS_BY_ID(4, store -> new StoreWithFaultyViews(store, FaultyView.Sorted::new)),
    SKIPS_ONE_BETWEEN_PAGES(4, store -> new StoreWithFaultyViews(store, FaultyView.Skipping::new)),
    FINDS_THE_FIRST_THOUSAND_IDS(4, store -> new StoreWithFaultyViews(store, FaultyView.FindingAThousand::new)),

    ENDS_TEXTS_AT_NUL(5, store -> new StoreWithFaultyValues(store, FaultyValues.NAMES_END_AT_NUL)),
    SHORTENS_TEXTS(5, store -> new StoreWithFaultyValues(store, FaultyValues.SHORT_NAMES)),
    KNOWS_ONE_SCRIPT(5, store -> new StoreWithFaultyValues(store, FaultyValues.LATIN_NAMES)),
    KEEPS_MICROSECONDS(5, store -> new StoreWithFaultyValues(store, FaultyValues.MICROSECONDS)),
    KEEPS_FIRST_NAMES(5, store -> new StoreWithFaultyValues(store, FaultyValues.FIRST_NAMES)),
    FORGETS_WHEN_CONTACTS_WERE_STORED(5, store -> new StoreWithFaultyValues(store, FaultyValues.WITHOUT_STORING)),
    FORGETS_WHEN_ATTEMPTS_WERE_REPORTED(5, store -> new StoreWithFaultyValues(store, FaultyValues.REPORTED_AS_PLANNED)),
    FORGETS_LASTING_REPORTS(5, store -> new StoreWithFaultyValues(store, FaultyValues.WITHOUT_LASTING)),
    FORGETS_NEWS_OF_CONVERSATIONS(5, store -> new StoreWithFaultyValues(store, FaultyValues.WITHOUT_NEWS)),
    FORGETS_ANSWER_TIMES(5, store -> new StoreWithFaultyValues(store, FaultyValues.WITHOUT_ANSWER_TIME)),
    KEEPS_HAND_BACKS_WITHOUT_NOT_BEFORE(5, store -> new StoreWithFaultyValues(store, FaultyValues.DUE_AT_ONCE)),
    IGNORES_CASE(5, StoreWithFaultyReading.IgnoringCase::new),
    FORGETS_FORMATS(5, StoreWithFaultySteps.WithoutFormat::new),

    OFFERS_EVERYBODY(6, FaultyDue.ALL),
    OFFERS_A_SECOND_EARLY(6, FaultyDue.EARLY),
    OFFERS_ENDED_LEASES(6, FaultyDue.WITH_OVERDUE),
    OFFERS_IN_THE_ORDER_OF_STORING(6, FaultyDue.AS_STORED),
    OFFERS_IN_ONE_ORDER(6, FaultyDue.IN_ONE_ORDER),
    OFFERS_THE_OLDEST_FIRST(6, FaultyDue.OLDEST_FIRST),
    OFFERS_TIES_IN_REVERSE(6, FaultyDue.TIES_REVERSED),
    OFFERS_HANDED_BACK_AS_WAITING(6, FaultyDue.HANDED_BACK_AS_WAITING),
    OFFERS_HANDED_BACK_AS_FRESH(6, FaultyDue.HANDED_BACK_AS_FRESH),
    OFFERS_HANDED_BACK_LAST(6, FaultyDue.HANDED_BACK_LAST),
    OFFERS_HANDED_BACK_BEFORE_FRESH(6, FaultyDue.HANDED_BACK_BEFORE_FRESH),
    OFFERS_NOBODY_HANDED_BACK(6, FaultyDue.WITHOUT_HANDED_BACK),
    OFFERS_FRESH_BY_INSTANT(6, FaultyDue.FRESH_BY_INSTANT),
    OFFERS_A_THOUSAND(6, FaultyDue.A_THOUSAND),
    OFFERS_MORE_THAN_ASKED_FOR(6, FaultyDue.WITHOUT_LIMIT),

    OFFERS_CLOSED_KEYS(6, viewed(FaultyKeys.asking(FaultyKeys::inClosedKeysToo))),
    OFFERS_ONE_KEY(6, viewed(FaultyKeys.asking(FaultyKeys::inOneKey))),
    OFFERS_KEY_AFTER_KEY(6, viewed(FaultyKeys.KeyAfterKey::new)),
    OFFERS_WITHOUT_PRIORITIES(6, viewed(FaultyKeys.WithoutPriorities::new)),
    OFFERS_LOW_PRIORITIES_FIRST(6, viewed(FaultyKeys.misplacing(FaultyKeys::lowFirst))),
    OFFERS_CALLBACKS_BY_PRIORITY(6, viewed(FaultyKeys.misplacing(FaultyKeys::callbacksByPriority))),
    OFFERS_CALLBACKS_TO_NO_AGENT(6, viewed(FaultyKeys.asking(FaultyKeys::withoutAgent))),
    OFFERS_CALLBACKS_TO_ANY_AGENT(6, viewed(FaultyKeys.ForAnyAgent::new)),
    OFFERS_CALLBACKS_TWICE(6, viewed(FaultyKeys.Twice::new)),

    ENDS_A_SECOND_EARLY(6, FaultyOverdue.EARLY),
    ENDS_LATE(6, FaultyOverdue.LATE),
    ENDS_NO_LEASES(6, FaultyOverdue.WITHOUT_LEASES),
    ENDS_NO_ANSWER_TIMES(6, FaultyOverdue.WITHOUT_ANSWER_TIMES),
    ENDS_IN_THE_ORDER_OF_STORING(6, FaultyOverdue.AS_STORED),
    ENDS_WHAT_HAS_ENDED(6, FaultyOverdue.RECORDED_TOO),
    ENDS_A_THOUSAND(6, FaultyOverdue.A_THOUSAND),
    ENDS_MORE_THAN_ASKED_FOR(6, FaultyOverdue.WITHOUT_LIMIT),

    NAMES_WHOEVER_IS_PLANNED(7, store -> new StoreWithFaultyViews(store, FaultyView.AnyCampaign::new)),
    NAMES_THE_FIRST_THOUSAND_PLANNED(7, store -> new StoreWithFaultyViews(store, FaultyView.PlannedAThousand::new)),

    RECOUNTS_NOTHING(8, StoreWithFaultyReading.CountersForRecount::new),

    REPLACES_LISTS(9, StoreWithFaultyReading.Replacing::new),
    TAKES_THE_LATEST_LIST_FOR_EACH_CAMPAIGN(9, StoreWithFaultySteps.OnTheLatestList::new),
    LOOKS_INTO_ALL_LISTS(9, StoreWithFaultyReading.SharingContacts::new),

    REMEMBERS_WHAT_IT_READ(10, StoreWithFaultyReading.Remembering::new),
    FORGETS_WITH_ITS_PROCESS(10, store -> store),
    LOCKS_IN_ITS_OWN_PROCESS_ONLY(10, StoreWithFaultySteps.LockedHere::new),

    READS_LATE(11, StoreWithFaultyReading.Late::new),
    FREES_WHAT_IS_READ_TO_THE_END_ONLY(11, StoreWithFaultyReading.Leaking::new),

    THROWS_WHAT_THE_DRIVER_THROWS(12, StoreWithFaultyOutside.Bare::new),
    TRIES_AGAIN_WHAT_MAY_HAVE_BEEN_KEPT(12, StoreWithFaultyOutside.TryingAgain::new),
    SAYS_THAT_NOTHING_IS_THERE(12, StoreWithFaultyOutside.Empty::new),
    KEEPS_HALF_A_STEP(12, (store, kept) -> new StoreWithFaultyOutside.Half(store, kept)),

    FORGETS_KEYS_OF_CLOSED_CONTACTS(13, viewed(FaultyKeys.ForgettingKeys::new)),
    SHOWS_SINGLE_ZONES_AS_KEYS(13, viewed(FaultyKeys.SingleZones::new)),
    NEXT_DUE_IN_ONE_KEY(13, viewed(FaultyKeys.NextDueInOneKey::new)),
    NEXT_DUE_OF_ANY_AGENT(13, viewed(FaultyKeys.nextDue(FaultyKeys::ofAnyAgent))),
    NEXT_DUE_OF_NO_AGENT(13, viewed(FaultyKeys.nextDue(FaultyKeys::ofNoAgent))),
    NEXT_DUE_WITHOUT_HANDED_BACK(13, viewed(FaultyKeys.nextDue(FaultyKeys::withoutHandedBack))),
    NEXT_DUE_WITHOUT_FRESH(13, viewed(FaultyKeys.nextDue(FaultyKeys::withoutFresh))),
    NEXT_DUE_TOO_LATE(13, viewed(FaultyKeys.nextDue(FaultyKeys::tooLate))),
    NEXT_DUE_OF_PRIORITY_ZERO(13, viewed(FaultyKeys.nextDue(FaultyKeys::ofPriorityZero))),
    NEXT_END_IS_THE_LAST(13, viewed(FaultyKeys.LastEnd::new));

    private final int promise;
    private final BiFunction<ContactStore, ContactStore, ContactStore> making;

    StoreFault(int promise, FaultyDue fault) {
        this(promise, store -> new StoreWithFaultyViews(store, fault::in));
    }

    StoreFault(int promise, FaultyOverdue fault) {
        this(promise, store -> new StoreWithFaultyViews(store, fault::in));
    }

    StoreFault(int promise, UnaryOperator<ContactStore> making) {
        this(promise, (store, kept) -> making.apply(store));
    }

    StoreFault(int promise, BiFunction<ContactStore, ContactStore, ContactStore> making) {
        this.promise = promise;
        this.making = making;
    }

    private static UnaryOperator<ContactStore> viewed(UnaryOperator<View> fault) {
        return store -> new StoreWithFaultyViews(store, fault);
    }

    /** The number of the promise that is broken, 0 for none. */
    int promise() {
        return promise;
    }

    /** A store with this fault. */
    ContactStore in(Outside outside, ContactStore kept) {
        return making.apply(new OutsideStore(outside, kept), kept);
    }
}
