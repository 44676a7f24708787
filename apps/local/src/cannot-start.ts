/** Something the person at the terminal can put right; its message is the one line they should see. */
export class CannotStart extends Error {}
