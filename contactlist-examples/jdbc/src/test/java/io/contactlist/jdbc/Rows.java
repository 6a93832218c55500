package io.contactlist.jdbc;

import io.contactlist.ContactLists;
import io.contactlist.contract.RowsUpload;
import io.contactlist.list.ListId;
import io.contactlist.model.Channel;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.upload.DuplicatePolicy;
import io.contactlist.upload.UploadOptions;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Provides contacts to upload: c1, c2, and so on, each with two phone numbers. */
final class Rows {

    private Rows() {}

    static void upload(ContactLists lists, ListId list, int from, int to) {
        RowsUpload upload = RowsUpload.contacts(0);
        for (int i = from; i <= to; i++) {
            upload.contact("c" + i, call(380_440_000_000L + i), call(380_670_000_000L + i));
        }
        try {
            lists.upload(list, upload, UploadOptions.DEFAULT.withDuplicates(DuplicatePolicy.UPDATE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CommunicationUnit call(long number) {
        return CommunicationUnit.of(Channel.call("line"), String.valueOf(number));
    }
}
