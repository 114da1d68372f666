package io.clientele.index.search;

/** What a text may be looked for in. */
public enum SearchScope {
    /** Every word of the text is the beginning of a word of a name, as written or in Latin letters. */
    NAMES,
    /** The whole text is a customer number or a card number. */
    NUMBERS,
    /** The whole text is an e-mail address or a phone number. */
    CONTACTS,
    /** The whole text is a tax number. */
    TAX_NUMBERS
}
