package org.shenava.training.baseline;

import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Windows as Tribuo takes them. It knows columns and classes by name and numbers them itself; the names lead back to ours. */
final class TribuoData {
    /** Held, because Java forgets the level of a logger that nobody holds. */
    private static final Logger QUIET = Logger.getLogger("org.tribuo");

    private TribuoData() {}

    static Dataset<Label> of(Standardised data) {
        QUIET.setLevel(Level.WARNING);
        LabelFactory labels = new LabelFactory();
        MutableDataset<Label> dataset = new MutableDataset<>(new SimpleDataSourceProvenance("windows", labels), labels);
        String[] names = new String[data.columns()];
        for (int column = 0; column < names.length; column++) {
            names[column] = name(column);
        }
        for (int i = 0; i < data.rows().length; i++) {
            double[] values = new double[names.length];
            for (int column = 0; column < values.length; column++) {
                values[column] = data.rows()[i][column];
            }
            dataset.add(new ArrayExample<>(new Label(name(data.answers()[i])), names, values));
        }
        return dataset;
    }

    /** Our column of each of a model's columns. */
    static int[] columns(Model<Label> model) {
        int[] columns = new int[model.getFeatureIDMap().size()];
        for (int id = 0; id < columns.length; id++) {
            columns[id] = Integer.parseInt(model.getFeatureIDMap().get(id).getName());
        }
        return columns;
    }

    /** Our class of each of a model's classes. */
    static int[] classes(Model<Label> model) {
        int[] classes = new int[model.getOutputIDInfo().size()];
        for (int id = 0; id < classes.length; id++) {
            classes[id] = Integer.parseInt(model.getOutputIDInfo().getOutput(id).getLabel());
        }
        return classes;
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "%06d", number);
    }
}
