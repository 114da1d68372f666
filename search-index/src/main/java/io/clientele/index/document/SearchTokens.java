package io.clientele.index.document;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns what customers are found by into tokens, the same way for what is indexed and for what is asked. */
public final class SearchTokens {

    private static final Pattern NOT_IN_A_NUMBER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final SearchKey key;
    private final PhoneTokens phones;

    /** @param defaultRegion the country, ISO 3166-1 alpha-2, of phone numbers that do not say theirs */
    public SearchTokens(SearchKey key, String defaultRegion) {
        this.key = key;
        this.phones = new PhoneTokens(key, defaultRegion.toUpperCase(Locale.ROOT));
    }

    Set<String> names(List<String> names) {
        return NameTokens.of(names);
    }

    /** Customer numbers as they are, those of cards keyed. */
    Set<String> numbers(List<String> numbers, List<String> cards) {
        var tokens = new LinkedHashSet<String>();
        numbers.forEach(number -> tokens.add(number(number)));
        cards.forEach(card -> tokens.add(card(number(card))));
        tokens.remove("");
        return tokens;
    }

    Set<String> taxNumbers(List<String> taxNumbers) {
        var tokens = new LinkedHashSet<String>();
        taxNumbers.forEach(number -> tokens.addAll(taxNumbersAskedFor(number)));
        return tokens;
    }

    Set<String> contacts(Collection<String> emails, Collection<String> phoneNumbers) {
        var tokens = new LinkedHashSet<String>();
        emails.forEach(address -> tokens.add(email(address)));
        phoneNumbers.forEach(phone -> tokens.addAll(phones.of(phone)));
        return tokens;
    }

    /** For each word of the text, the prefixes of name tokens of which a customer must have one. */
    public List<Set<String>> namePrefixes(String text) {
        return NameTokens.prefixes(text);
    }

    /** The tokens one of which a customer has if the text is the customer's number or that of a card. */
    public Set<String> numbersAskedFor(String text) {
        var number = number(text);
        return number.isEmpty() ? Set.of() : Set.of(number, card(number));
    }

    /** The token that a customer has if the text is the customer's tax number, in any spelling; none if nothing is left of it. */
    public Set<String> taxNumbersAskedFor(String text) {
        var number = number(text);
        return number.isEmpty() ? Set.of() : Set.of(key.token("tax", number));
    }

    /** Without spaces and punctuation. */
    private static String number(String text) {
        return NOT_IN_A_NUMBER.matcher(NameTokens.fold(text)).replaceAll("");
    }

    private String card(String number) {
        return key.token("card", number);
    }

    /** The contact tokens of which a customer must have one if the text is an e-mail address or a phone number. */
    public Set<String> contactsAskedFor(String text) {
        return text.contains("@") ? Set.of(email(text)) : phones.askedFor(text);
    }

    private String email(String address) {
        return key.token("email", address.strip().toLowerCase(Locale.ROOT));
    }
}
