/** Stands in for arquero's browser bundle, which Node does not take for a module with a default export. */
import * as arquero from "arquero";

export default arquero;
