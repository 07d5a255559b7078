/** The library's failures as JavaScript has them: thrown. */

export class CrosscallError extends Error {
  /** status is an xc_status; message the library's own. */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

CrosscallError.prototype.name = "CrosscallError";
