package org.chrysalis.pack.web;

import org.chrysalis.pack.Block;
import org.chrysalis.pack.PackPictures;
import org.chrysalis.pack.Picture;

/** The pictures of a pack, for a desk and for a phone. */
public final class Drawings {

    public Picture wide(Block.Bars bars) {
        return PackPictures.wide(bars);
    }

    public Picture wide(Block.Halves halves) {
        return PackPictures.wide(halves);
    }

    public Picture narrow(Block.Bars bars) {
        return PackPictures.narrow(bars);
    }

    public Picture narrow(Block.Halves halves) {
        return PackPictures.narrow(halves);
    }
}
