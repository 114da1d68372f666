package io.clientele.mirror;

/** Hears how far a batch got. Tests stop the world here, to see that nothing is lost at any stage. */
@FunctionalInterface
interface RelayProbe {

    void reached(RelayStage stage);
}
