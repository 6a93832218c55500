package io.contactlist.tests.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvLimits;
import io.contactlist.csv.CsvMapping;
import io.contactlist.csv.MalformedLinePolicy;
import io.contactlist.model.Channel;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Malformed lines are rejected on request, and a piece of a cell never becomes a contact (I8). */
class CsvMalformedLinesTest {

    private static final CsvMapping MAPPING = CsvMapping.builder()
            .identifier("id")
            .name("name")
            .unit("phone", Channel.call("trunk-1"))
            .build();

    /** Lines below the header, the identifiers imported, and the lines of each rejection. Bytes are {@code %FF}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                // The faults.
                "A1,Olha,11111,~A2,\"Petro \"Pete\" K\",22222,~A3,Ivan,33333, ! A1 A3 ! 3",
                "A1,Olha,11111,~A2,Pet%FFro,22222,~A3,Ivan,33333, ! A1 A3 ! 3",
                "A1,Olha,11111,~A2,x,22222,\"see:~Z9,Ann,0441234567,~end\" x,~A4,Ivan,44444,~A5,Ivan,55555,\"a\" ! A1 A4 A5 ! 3-5",
                // Other spellings.
                "A1,Olha,11111,~A2,Petro \"Pete\" K,22222,~A3,Ivan,33333, ! A1 A3 ! 3",
                "A1,Olha,11111,~A2,5\" pipe,22222,~A3,Ivan,33333, ! A1 A3 ! 3",
                "A1,Olha,11111,~A2,\"Petro\"x,22222,~A3,\"Ivan\",33333, ! A1 A3 ! 3",
                "A1,Olha,11111,~A2,\"Petro,22222,~A3,\"Ivan\",33333,~A4,Ann,44444, ! A1 A4 ! 3-4",
                "A1,Olha,11111,~A2,Petro\",22222,~A3,\"Ivan\",33333,~A4,Ann,44444, ! A1 A3 A4 ! 3",
                "A1,Olha,11111,~A2,\"\"Petro\"\",22222,~A3,Ivan,33333, ! A1 A3 ! 3",
                "A1,Olha,11111,~A2,\\\"Petro\\\",22222,~A3,Ivan,33333, ! A1 A3 ! 3",
                "A1,Olha,11111,~A2,\"a \\\"b\\\" c\",22222,~A3,Ivan,33333, ! A1 A3 ! 3",
                "A1,Olha,11111,~A2,%C3,22222,~A3,Ivan,33333, ! A1 A3 ! 3",
                "A1,Olha,11111,~A2,\"%FF~Z1,Z,99999,\",22222,~A3,Ivan,33333, ! A1 A3 ! 3-4",
                "A1,Olha,11111,~A2,\"%C3\",22222,~A3,\"Ivan\",33333, ! A1 A3 ! 3",
                "A1,Olha,11111,~A2,%E2%82,22222,~A3,%F0%9F,33333,~A4,Ann,44444, ! A1 A4 ! 3-3 4-4",
                "A1,Olha,11111,~A2,%00,22222,~A3,Ivan,33333, ! A1 A3 ! 3",
                "A1,Olha,11111,~A2,a,b,c,d,e,f,g,h,i,j~A3,Ivan,33333, ! A1 A3 ! 3",
                "A1,Olha,11111,~A2,Petro,22222,\"never closed~A3,Ivan,33333,~A4,Ann,44444, ! A1 ! 3-5",
                "\"x\"y,Olha,11111,~A2,Petro,22222,~A3,Ivan,33333, ! A2 A3 ! 2",
                "A1,Olha,11111,~A2,Petro,22222,~A3,\"Ivan\"x,33333, ! A1 A2 ! 4",
                "A1,Olha,11111,~A2,Petro,22222,~A3,\"Ivan,33333, ! A1 A2 ! 4",
                "A1,O\"l,11111,~A2,P\"e,22222,~A3,I\"v,33333,~A4,Ann,44444,x ! A4 ! 2-4",
                "A1,Olha,11111,~A2,x,22222,see:~Z9,Ann,0441234567,~end\",~A4,Ivan,44444, ! A1 A2 Z9 A4 ! 5",
            })
    void theOtherLinesAreImported(String lines, String identifiers, String rejected) {
        CsvFile file = ReadFile.file(MAPPING, bytes("id,name,phone,note~" + lines + "~"))
                .withLimits(CsvLimits.DEFAULT.withColumns(10))
                .withMalformedLines(MalformedLinePolicy.REJECT);
        ReadFile read = ReadFile.of(file);
        assertNull(read.error);
        assertEquals(
                identifiers,
                read.rows.stream()
                        .filter(row -> !row.endsWith("rejected"))
                        .map(row -> row.replaceAll("^.*: ", "").replaceAll(",.*", ""))
                        .collect(Collectors.joining(" ")));
        assertEquals(
                rejected.replaceAll("\\b(\\d+)-\\1\\b", "$1"),
                read.issues.stream()
                        .filter(issue -> issue.contains("malformed line"))
                        .map(issue -> issue.replaceAll("^.* lines? (\\d+)(?: to (\\d+))? .*$", "$1-$2")
                                .replaceAll("-$", ""))
                        .collect(Collectors.joining(" ")));
    }

    private static byte[] bytes(String text) {
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                bytes.append((char) Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.append(text.charAt(i) == '~' ? '\n' : text.charAt(i));
            }
        }
        return bytes.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
