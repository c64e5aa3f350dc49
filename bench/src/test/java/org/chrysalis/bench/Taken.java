package org.chrysalis.bench;

import java.util.ArrayList;
import java.util.List;

/** Of one page in one place: what each request took, and what each block had of the processors a request. */
final class Taken {

    final List<Double> milliseconds = new ArrayList<>();
    final List<Double> program = new ArrayList<>();
    final List<Double> database = new ArrayList<>();
    double queries;
    double inDatabase;
    double blocks;
    long kilobytes;
}
