package io.contactlist.tests.model;

import io.contactlist.model.Channel;
import io.contactlist.model.CommunicationUnit;

/** The communication units that the tests of this package talk about. */
final class Units {

    static final Channel TRUNK = Channel.call("trunk");
    static final Channel OFFICE = Channel.email("office");
    static final Channel BOT = Channel.socialMedia("bot");

    static final CommunicationUnit MOBILE = CommunicationUnit.of(TRUNK, "+380501112233");
    static final CommunicationUnit LANDLINE = CommunicationUnit.of(TRUNK, "+380441234567");
    static final CommunicationUnit THIRD_PHONE = CommunicationUnit.of(TRUNK, "+380671112233");
    static final CommunicationUnit MALFORMED_PHONE = CommunicationUnit.of(TRUNK, "12");
    static final CommunicationUnit MAIL = CommunicationUnit.of(OFFICE, "ann@example.org");
    static final CommunicationUnit SECOND_MAIL = CommunicationUnit.of(OFFICE, "ann@example.com");
    static final CommunicationUnit MESSENGER = CommunicationUnit.of(BOT, "@ann");
    static final CommunicationUnit SECOND_MESSENGER = CommunicationUnit.of(BOT, "@ann_second");

    private Units() {}
}
