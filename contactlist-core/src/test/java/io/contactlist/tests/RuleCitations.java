package io.contactlist.tests;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rule numbers that one file of the repository cites.
 *
 * <p>A citation is a number such as {@code L6} in a comment or in the text of a document. At the start of the name of a
 * test it is {@code l6_}. Code, string literals and fenced blocks of documents are skipped: there {@code A1} may be a
 * contact.
 *
 * @param path the file
 * @param rules the numbers, including those within a range such as "L4 to L6"
 * @param isTest whether the file is a test class or holds the cases of one
 */
record RuleCitations(Path path, Set<String> rules, boolean isTest) {

    private static final Set<String> SKIPPED_FOLDERS = Set.of("target", ".git");

    /** A database and a garbage collector. */
    private static final Set<String> NOT_RULES = Set.of("H2", "G1");

    private static final Pattern NUMBER = Pattern.compile("\\b([A-Z])(\\d{1,2})\\b(?:\\s+to\\s+\\1(\\d{1,2})\\b)?");
    private static final Pattern TEST_NAME = Pattern.compile("\\b(?:void|boolean)\\s+((?:[a-z]\\d{1,2}_)+)");

    /** A comment, or a literal in which nothing is a comment. */
    private static final Pattern COMMENT = Pattern.compile(
            "(/\\*.*?\\*/|//[^\n]*)|\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\n])++'",
            Pattern.DOTALL);

    private static final Pattern XML_COMMENT = Pattern.compile("(<!--.*?-->)", Pattern.DOTALL);
    private static final Pattern LINE_COMMENT = Pattern.compile("^(\\s*(?:#|--).*)$", Pattern.MULTILINE);
    private static final Pattern FENCED_BLOCK = Pattern.compile("^```.*?^```", Pattern.DOTALL | Pattern.MULTILINE);

    /** Reads every file of the repository, in the order of their paths. */
    static List<RuleCitations> ofRepository(Path root) throws IOException {
        Set<Path> files = new TreeSet<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return SKIPPED_FOLDERS.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        List<RuleCitations> citations = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.matches(".*\\.(java|md|xml|txt|sql|yml|properties)") || name.equals("run")) {
                citations.add(in(file, Files.readString(file)));
            }
        }
        return citations;
    }

    /** Reads one file. */
    static RuleCitations in(Path file, String text) {
        String name = file.getFileName().toString();
        Set<String> rules = new TreeSet<>();
        if (name.endsWith(".java")) {
            addAll(rules, comments(COMMENT, text));
            TEST_NAME
                    .matcher(text)
                    .results()
                    .forEach(test ->
                            addAll(rules, test.group(1).toUpperCase(Locale.ROOT).replace('_', ' ')));
        } else if (name.endsWith(".md")) {
            addAll(rules, FENCED_BLOCK.matcher(text).replaceAll(""));
        } else if (name.endsWith(".xml")) {
            addAll(rules, comments(XML_COMMENT, text));
        } else {
            addAll(rules, comments(LINE_COMMENT, text));
        }
        boolean isTest =
                name.matches(".*(Test|Properties)\\.java") || file.getParent().endsWith("cases");
        return new RuleCitations(file, rules, isTest);
    }

    private static String comments(Pattern comment, String text) {
        return comment.matcher(text)
                .results()
                .map(found -> found.group(1) == null ? "" : found.group(1))
                .collect(Collectors.joining("\n"))
                .replaceAll("\n\\s*\\*", " ");
    }

    private static void addAll(Set<String> rules, String text) {
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            int first = Integer.parseInt(number.group(2));
            int last = number.group(3) == null ? first : Integer.parseInt(number.group(3));
            for (int i = first; i <= last; i++) {
                rules.add(number.group(1) + i);
            }
        }
        rules.removeAll(NOT_RULES);
    }
}
