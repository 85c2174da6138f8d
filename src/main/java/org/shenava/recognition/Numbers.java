package org.shenava.recognition;

/** Mean and standard deviation of numbers as they come; 0 for none. */
final class Numbers {
    private int count;
    private double mean;
    private double squares;

    static Numbers of(double... values) {
        Numbers numbers = new Numbers();
        for (double value : values) {
            numbers.add(value);
        }
        return numbers;
    }

    void add(double value) {
        count++;
        double off = value - mean;
        mean += off / count;
        squares += off * (value - mean);
    }

    double mean() {
        return mean;
    }

    double spread() {
        return count == 0 ? 0 : Math.sqrt(squares / count);
    }
}
