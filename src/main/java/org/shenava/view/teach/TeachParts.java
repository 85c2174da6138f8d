package org.shenava.view.teach;

/** Which step is shown, and which model was looked at; lives as long as the window. */
final class TeachParts {
    Part part = Part.COLLECT;

    /** Id of the model whose judgement was seen last. */
    String judged = "";

    /** In the order of the buttons. */
    enum Part {
        COLLECT,
        TRAIN,
        JUDGE
    }
}
