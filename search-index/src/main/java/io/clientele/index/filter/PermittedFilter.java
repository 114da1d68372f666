package io.clientele.index.filter;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A filter that the caller may ask, within the rows that the caller may see. The index accepts nothing else. */
public final class PermittedFilter {

    private final @Nullable Filter asked;
    private final @Nullable Filter rowScope;
    private final String policyHash;

    private PermittedFilter(@Nullable Filter asked, @Nullable Filter rowScope, String policyHash) {
        this.asked = asked;
        this.rowScope = rowScope;
        this.policyHash = policyHash;
    }

    /**
     * Only the access module calls this, after it has checked the filter's {@link Filter#coordinates()}.
     *
     * @param asked what the person asks for; null asks for everyone
     * @param rowScope what every answer must satisfy as well; null sees every row
     * @param policyHash names the set of grants that permitted it
     */
    public static PermittedFilter of(@Nullable Filter asked, @Nullable Filter rowScope, String policyHash) {
        return new PermittedFilter(asked, rowScope, policyHash);
    }

    public Optional<Filter> asked() {
        return Optional.ofNullable(asked);
    }

    public Optional<Filter> rowScope() {
        return Optional.ofNullable(rowScope);
    }

    /** Names the set of grants, so that a cursor made under one is refused under another. */
    public String policyHash() {
        return policyHash;
    }
}
