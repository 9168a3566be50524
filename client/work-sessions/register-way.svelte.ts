/** The register as it was last looked at, with its filters: its pages lead back there. */
class RegisterWay {
  back = $state('/sessions');
}

export const registerWay = new RegisterWay();
