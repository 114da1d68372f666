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

    Set<String> numbers(List<String> numbers) {
        var tokens = new LinkedHashSet<String>();
        numbers.forEach(number -> tokens.add(number(number)));
        tokens.remove("");
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

    /** The text as a customer or card number, without spaces and punctuation; empty if nothing is left. */
    public String number(String text) {
        return NOT_IN_A_NUMBER.matcher(NameTokens.fold(text)).replaceAll("");
    }

    /** The contact tokens of which a customer must have one if the text is an e-mail address or a phone number. */
    public Set<String> contactsAskedFor(String text) {
        return text.contains("@") ? Set.of(email(text)) : phones.askedFor(text);
    }

    private String email(String address) {
        return key.token("email", address.strip().toLowerCase(Locale.ROOT));
    }
}
