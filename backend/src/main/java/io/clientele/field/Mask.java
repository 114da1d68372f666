package io.clientele.field;

/** How a value is covered for a role that may only see it masked. */
public enum Mask {
    /** Shown as it is: harmless without its covered neighbours. */
    KEEP,
    /** The initial. */
    NAME,
    /** An e-mail's first letters, a phone's last two digits. */
    CONTACT,
    /** The lower end of the amount's band. */
    AMOUNT,
    /** The first day of the date's year. */
    DATE,
    /** Only that there is a text. */
    TEXT
}
