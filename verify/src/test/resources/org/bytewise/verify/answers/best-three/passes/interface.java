interface BestThree {
  String TYPE = "Integer";
  String CAUSE = "view";
}
