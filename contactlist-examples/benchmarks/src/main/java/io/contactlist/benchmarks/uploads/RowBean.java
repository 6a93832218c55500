package io.contactlist.benchmarks.uploads;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.opencsv.bean.CsvBindByName;
import com.univocity.parsers.annotations.Parsed;

/** Holds a row of a wide file, for libraries that fill beans. */
public final class RowBean {

    @Parsed
    @CsvBindByName
    public String id = "";

    @Parsed(field = "full_name")
    @CsvBindByName(column = "full_name")
    @JsonProperty("full_name")
    public String fullName = "";

    @Parsed
    @CsvBindByName
    public String phone = "";

    @Parsed
    @CsvBindByName
    public String mobile = "";

    @Parsed
    @CsvBindByName
    public String email = "";

    @Parsed
    @CsvBindByName
    public String telegram = "";

    @Parsed
    @CsvBindByName
    public String debt = "";

    @Parsed
    @CsvBindByName
    public String note = "";

    void addTo(People people) {
        people.addWide(id, fullName, phone, mobile, email, telegram, debt, note);
    }
}
