package org.shenava.music;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The labels that Shenava knows by name. A model's card holds ids; everything people read comes from here. */
public final class Labels {
    private static final Label SHUR = Label.dastgah("shur", "Shur", "شور", Family.SHUR);
    private static final Label HOMAYUN = Label.dastgah("homayun", "Homayun", "همایون", Family.HOMAYUN);

    /** The thirteen classes of the task {@code dastgah}, in the order of the contract. */
    public static final List<Label> DASTGAH = List.of(
            SHUR,
            Label.avaz("abuata", "Abuata", "ابوعطا", SHUR),
            Label.avaz("bayat-e-tork", "Bayat-e Tork", "بیات ترک", SHUR),
            Label.avaz("afshari", "Afshari", "افشاری", SHUR),
            Label.avaz("dashti", "Dashti", "دشتی", SHUR),
            Label.avaz("bayat-e-kord", "Bayat-e Kord", "بیات کرد", SHUR),
            HOMAYUN,
            Label.avaz("bayat-e-esfahan", "Bayat-e Esfahan", "بیات اصفهان", HOMAYUN),
            Label.dastgah("segah", "Segah", "سه‌گاه", Family.SEGAH),
            Label.dastgah("chahargah", "Chahargah", "چهارگاه", Family.CHAHARGAH),
            Label.dastgah("mahur", "Mahur", "ماهور", Family.MAHUR),
            Label.dastgah("nava", "Nava", "نوا", Family.SHUR),
            Label.dastgah("rast-panjgah", "Rast-Panjgah", "راست‌پنجگاه", Family.MAHUR));

    /** The genre whose recordings have a dastgah. */
    public static final String IRANIAN = "iranian";

    /** The eleven classes of the task {@code genre}: GTZAN's ten, and Iranian classical music. */
    public static final List<Label> GENRE = List.of(
            Label.plain("blues", "Blues", "بلوز"),
            Label.plain("classical", "Classical", "کلاسیک"),
            Label.plain("country", "Country", "کانتری"),
            Label.plain("disco", "Disco", "دیسکو"),
            Label.plain("hiphop", "Hip-hop", "هیپ‌هاپ"),
            Label.plain("jazz", "Jazz", "جاز"),
            Label.plain("metal", "Metal", "متال"),
            Label.plain("pop", "Pop", "پاپ"),
            Label.plain("reggae", "Reggae", "رگی"),
            Label.plain("rock", "Rock", "راک"),
            Label.plain(IRANIAN, "Iranian classical", "موسیقی ایرانی"));

    private static final Map<String, Label> BY_ID =
            Stream.concat(DASTGAH.stream(), GENRE.stream()).collect(Collectors.toMap(Label::id, Function.identity()));

    private Labels() {}

    /** The label of an id; an unknown id is a class that a person made and is shown as it is written. */
    public static Label of(String id) {
        Label known = BY_ID.get(id);
        return known != null ? known : Label.plain(id, id, id);
    }

    /**
     * Adds the probability of every avaz to its dastgah.
     *
     * @param probabilities label id to probability
     * @return folded id to probability, in order of first appearance; the same sum
     */
    public static Map<String, Double> fold(Map<String, Double> probabilities) {
        Map<String, Double> folded = new LinkedHashMap<>();
        probabilities.forEach((id, p) -> folded.merge(of(id).foldedId(), p, Double::sum));
        return folded;
    }

    /**
     * Adds up the probabilities of every family.
     *
     * @param probabilities label id to probability
     * @return family to probability; empty when no label has a family
     */
    public static Map<Family, Double> families(Map<String, Double> probabilities) {
        Map<Family, Double> families = new LinkedHashMap<>();
        probabilities.forEach((id, p) -> of(id).family().ifPresent(family -> families.merge(family, p, Double::sum)));
        return families;
    }
}
