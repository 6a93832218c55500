package io.contactlist.benchmarks.uploads;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.opencsv.bean.CsvToBeanBuilder;
import com.univocity.parsers.common.ParsingContext;
import com.univocity.parsers.common.processor.BeanProcessor;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Lists other ways to get the contacts of a file into a map, each with another library. */
enum Peer {
    /** Uses beans as they are parsed. A {@code BeanListProcessor} would first store them all. */
    UNIVOCITY_BEANS(Layout.WIDE) {
        @Override
        void read(Path file, People people) throws IOException {
            CsvParserSettings settings = BareLoop.settings();
            settings.setHeaderExtractionEnabled(true);
            settings.setNullValue("");
            settings.setEmptyValue("");
            settings.setProcessor(new BeanProcessor<RowBean>(RowBean.class) {
                @Override
                public void beanProcessed(RowBean row, ParsingContext context) {
                    row.addTo(people);
                }
            });
            try (Reader reader = BareLoop.reader(file)) {
                new CsvParser(settings).parse(reader);
            }
        }
    },
    JACKSON(Layout.WIDE) {
        @Override
        void read(Path file, People people) throws IOException {
            CsvMapper mapper = new CsvMapper();
            CsvSchema schema = CsvSchema.emptySchema().withHeader();
            ObjectReader rows = mapper.readerFor(RowBean.class).with(schema);
            try (Reader reader = BareLoop.reader(file);
                    MappingIterator<RowBean> iterator = rows.readValues(reader)) {
                while (iterator.hasNextValue()) {
                    iterator.nextValue().addTo(people);
                }
            }
        }
    },
    COMMONS_CSV(Layout.WIDE) {
        @Override
        void read(Path file, People people) throws IOException {
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            try (Reader reader = BareLoop.reader(file);
                    CSVParser parser = format.parse(reader)) {
                for (CSVRecord row : parser) {
                    people.addWide(
                            row.get("id"),
                            row.get("full_name"),
                            row.get("phone"),
                            row.get("mobile"),
                            row.get("email"),
                            row.get("telegram"),
                            row.get("debt"),
                            row.get("note"));
                }
            }
        }
    },
    OPENCSV(Layout.WIDE) {
        @Override
        void read(Path file, People people) throws IOException {
            try (Reader reader = BareLoop.reader(file)) {
                Iterator<RowBean> rows = new CsvToBeanBuilder<RowBean>(reader)
                        .withType(RowBean.class)
                        .build()
                        .iterator();
                while (rows.hasNext()) {
                    rows.next().addTo(people);
                }
            }
        }
    },
    /** Reads cells by index, which is faster than by name. */
    FASTCSV(Layout.WIDE) {
        @Override
        void read(Path file, People people) throws IOException {
            try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
                Iterator<CsvRecord> rows = reader.iterator();
                rows.next();
                while (rows.hasNext()) {
                    CsvRecord row = rows.next();
                    people.addWide(
                            row.getField(0),
                            row.getField(1),
                            row.getField(2),
                            row.getField(3),
                            row.getField(4),
                            row.getField(5),
                            row.getField(6),
                            row.getField(7));
                }
            }
        }
    },
    FASTCSV_NARROW(Layout.NARROW) {
        @Override
        void read(Path file, People people) throws IOException {
            try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
                Iterator<CsvRecord> rows = reader.iterator();
                rows.next();
                while (rows.hasNext()) {
                    CsvRecord row = rows.next();
                    people.addNarrow(row.getField(0), row.getField(1), row.getField(2), row.getField(3));
                }
            }
        }
    };

    final Layout layout;

    Peer(Layout layout) {
        this.layout = layout;
    }

    abstract void read(Path file, People people) throws IOException;

    People people(Path file) throws IOException {
        People people = new People();
        read(file, people);
        return people;
    }
}
