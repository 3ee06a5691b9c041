// Judges PDF files by one profile of veraPDF. verapdf.py starts it:
//     java -cp JARS Judge.java PDFUA-1 FILE...
// Each file gives a line of its own: the verdict and the path, or a rule that is broken, how often
// and where first, behind a tab. The exit code is 1 when a file fails.

import java.io.InputStream;
import java.io.FileInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.core.ModelParsingException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

public class Judge {
    public static void main(String[] given) throws Exception {
        Logger.getLogger("").setLevel(Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
        ValidationProfile profile = profile(given[0]);
        boolean sound = true;
        for (int number = 1; number < given.length; number++) {
            sound &= judged(given[number], profile);
        }
        System.exit(sound ? 0 : 1);
    }

    private static ValidationProfile profile(String name) throws Exception {
        String place = "org/verapdf/pdfa/validation/" + name + ".xml";
        try (InputStream rules = Foundries.class.getClassLoader().getResourceAsStream(place)) {
            return Profiles.profileFromXml(rules);
        }
    }

    private static boolean judged(String path, ValidationProfile profile) throws Exception {
        try (PDFAParser file = Foundries.defaultInstance()
                .createParser(new FileInputStream(path), profile.getPDFAFlavour())) {
            ValidationResult result = Foundries.defaultInstance().createValidator(profile, false).validate(file);
            System.out.println((result.isCompliant() ? "PASS\t" : "FAIL\t") + path);
            tellBroken(result);
            return result.isCompliant();
        } catch (ModelParsingException unreadable) {
            System.out.println("FAIL\t" + path + "\n\tnot a PDF file that can be read");
            return false;
        }
    }

    private static void tellBroken(ValidationResult result) {
        Map<String, Integer> times = new LinkedHashMap<>();
        Map<String, String> first = new LinkedHashMap<>();
        for (TestAssertion found : result.getTestAssertions()) {
            if (found.getStatus() != TestAssertion.Status.FAILED) {
                continue;
            }
            String rule = found.getRuleId().getClause() + "-" + found.getRuleId().getTestNumber();
            times.merge(rule, 1, Integer::sum);
            first.putIfAbsent(rule, found.getMessage() + " @ " + found.getLocation().getContext());
        }
        for (Map.Entry<String, Integer> each : times.entrySet()) {
            String place = first.get(each.getKey()).replaceAll("\\s+", " ");
            System.out.println("\t" + each.getKey() + " x" + each.getValue() + ": " + place);
        }
    }
}
