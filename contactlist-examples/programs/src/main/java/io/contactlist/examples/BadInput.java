package io.contactlist.examples;

import io.contactlist.csv.CsvFormatException;
import io.contactlist.csv.CsvHeaderException;
import io.contactlist.csv.HeaderProblem;
import io.contactlist.upload.UploadException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Explains in a few lines what is wrong with a file, and which option helps. */
final class BadInput {

    private BadInput() {}

    static String explain(UploadException e) {
        return "error: " + e.getMessage() + hint(e) + "\nNothing was stored.";
    }

    private static String hint(UploadException e) {
        if (e instanceof CsvHeaderException header) {
            return header.problems().stream()
                    .map(HeaderProblem::kind)
                    .map(BadInput::hint)
                    .distinct()
                    .reduce("", String::concat);
        }
        if (e instanceof CsvFormatException format) {
            return switch (format.kind()) {
                case UNDECODABLE_BYTES -> "\nFor example: --charset windows-1251";
                case NOT_TEXT -> "\nFor example: --charset UTF-16LE";
                case UNCLOSED_QUOTE, TEXT_AFTER_QUOTE, TOO_MANY_COLUMNS, TOO_MANY_CHARACTERS, TOO_MANY_RECORDS -> "";
            };
        }
        return "";
    }

    private static String hint(HeaderProblem.Kind kind) {
        return switch (kind) {
            case NO_HEADER -> "\nThe first line of the file must name the columns.";
            case OTHER_DELIMITER -> "\nFor example: --delimiter ';' or --delimiter tab";
            case MISSING_COLUMN -> "\nWrite the names of columns exactly as in the header.";
            case HEADER_ON_ANOTHER_LINE -> "\nRemove the lines above the header.";
            case REPEATED_NAME -> "\nGive each column that you name in an option a name of its own.";
        };
    }

    static String explain(IOException e) {
        return "error: " + reason(e) + "\nNothing was stored.";
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return "there is no file " + missing.getFile() + "; check the path";
        }
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + " is not readable; check its permissions";
        }
        if (e instanceof FileSystemException other && other.getReason() != null) {
            return other.getFile() + " " + other.getReason() + "; name a CSV file";
        }
        return "the file cannot be read: " + e.getMessage();
    }
}
