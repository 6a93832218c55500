package io.contactlist.benchmarks.uploads;

import io.contactlist.csv.CsvMapping;
import io.contactlist.csv.CsvMappingBuilder;
import io.contactlist.model.AddressCheck;
import io.contactlist.model.AddressKind;
import io.contactlist.model.Channel;

/** Lists the two kinds of generated file. */
enum Layout {
    WIDE("id,full_name,phone,mobile,email,telegram,debt,note"),
    NARROW("id,full_name,phone,debt");

    static final Channel TRUNK = Channel.call("trunk-1");
    static final Channel MAILBOX = Channel.email("billing@example.org");
    static final Channel TELEGRAM = Channel.socialMedia("telegram");

    final String header;

    Layout(String header) {
        this.header = header;
    }

    CsvMapping mapping() {
        return mapping(AddressKind.PHONE);
    }

    CsvMapping mapping(AddressCheck phones) {
        CsvMappingBuilder mapping =
                CsvMapping.builder().identifier("id").name("full_name").unit("phone", TRUNK, phones);
        if (this == WIDE) {
            mapping.unit("mobile", TRUNK, phones).unit("email", MAILBOX).unit("telegram", TELEGRAM);
        }
        return mapping.build();
    }
}
