package io.contactlist.examples.relational;

import io.contactlist.ContactLists;
import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvMapping;
import io.contactlist.list.ListId;
import io.contactlist.model.Channel;
import io.contactlist.upload.DuplicatePolicy;
import io.contactlist.upload.UploadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Contacts to upload: c1, c2, and so on, each with two phone numbers. */
final class Rows {

    private static final CsvMapping MAPPING = CsvMapping.builder()
            .identifier("id")
            .unit("phone", Channel.call("line"))
            .unit("mobile", Channel.call("line"))
            .build();

    private Rows() {}

    static CsvFile file(int from, int to) {
        String rows = IntStream.rangeClosed(from, to)
                .mapToObj(i -> "c" + i + "," + (380_440_000_000L + i) + "," + (380_670_000_000L + i) + "\n")
                .collect(Collectors.joining("", "id,phone,mobile\n", ""));
        byte[] bytes = rows.getBytes(StandardCharsets.UTF_8);
        return CsvFile.of(() -> new ByteArrayInputStream(bytes), MAPPING);
    }

    static void upload(ContactLists lists, ListId list, int from, int to) {
        try {
            lists.upload(list, file(from, to), UploadOptions.DEFAULT.withDuplicates(DuplicatePolicy.UPDATE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
