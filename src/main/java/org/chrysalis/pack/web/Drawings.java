package org.chrysalis.pack.web;

import org.chrysalis.pack.Block;
import org.chrysalis.pack.PackPictures;
import org.chrysalis.pack.Picture;

/** The pictures of a pack, for a desk and for a phone. */
public final class Drawings {

    public Picture wide(Block block) {
        return block instanceof Block.Bars bars ? PackPictures.wide(bars) : PackPictures.wide((Block.Halves) block);
    }

    public Picture narrow(Block block) {
        return block instanceof Block.Bars bars ? PackPictures.narrow(bars) : PackPictures.narrow((Block.Halves) block);
    }
}
