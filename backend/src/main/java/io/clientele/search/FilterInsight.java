package io.clientele.search;

import io.clientele.index.filter.Filter;
import io.clientele.index.filter.Moment;

/** A filter that somebody wants to understand. */
record FilterInsight(Filter filter, Moment moment) {}
