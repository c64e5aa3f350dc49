package org.chrysalis.portfolio;

import org.jspecify.annotations.Nullable;

/**
 * A part of a page of figures.
 *
 * @param row what a line of it becomes; names of columns in the way of SQL
 * @param sql a select over {@code scope}, the initiatives that the page is about, and {@code happened}, what their
 *     journeys did in the time, and {@code circles}, who decided on that, with {@code :from}, {@code :to} and
 *     {@code :today}. Every other table that it reads is narrowed to {@code :sightOrganisation}. Plans are made for an
 *     organisation of usual size: what reads thousands of rows in a large one asks for their initiatives by
 *     {@code (x.initiative_id in (select id from scope)) is true}, which is looked up in a table of hashes however few
 *     rows are expected
 * @param parts how what it says of some initiatives and of the others becomes what it says of all; none where it cannot
 */
record Section<R>(
        String name, Class<R> row, String sql, @Nullable Parts parts) {

    /** One that is always read of all initiatives at once. */
    Section(String name, Class<R> row, String sql) {
        this(name, row, sql, null);
    }
}
