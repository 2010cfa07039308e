package io.bellwether.examples;

import java.util.List;

/** How the Bureau groups the industries: a group is published beside the parts that make it up. */
enum IndustryGroup {
  FOOD(
      "Food retailing",
      "Supermarket and grocery stores",
      "Liquor retailing",
      "Other specialised food retailing"),
  HOUSEHOLD(
      "Household goods retailing",
      "Furniture, floor coverings, houseware and textile goods retailing",
      "Electrical and electronic goods retailing",
      "Hardware, building and garden supplies retailing"),
  CLOTHING(
      "Clothing, footwear and personal accessory retailing",
      "Clothing retailing",
      "Footwear and other personal accessory retailing"),
  DEPARTMENT("Department stores"),
  OTHER(
      "Other retailing",
      "Newspaper and book retailing",
      "Other recreational goods retailing",
      "Pharmaceutical, cosmetic and toiletry goods retailing",
      "Other retailing n.e.c."),
  MEALS(
      "Cafes, restaurants and takeaway food services",
      "Cafes, restaurants and catering services",
      "Takeaway food services");

  private final String title;
  private final List<String> parts;

  IndustryGroup(String title, String... parts) {
    this.title = title;
    this.parts = List.of(parts);
  }

  /** The name of the industry that is the sum of the parts. */
  String title() {
    return title;
  }

  /** The industries that make it up; none for department stores. */
  List<String> parts() {
    return parts;
  }

  /** The name of what a state does not publish part by part. */
  String rest() {
    return "Rest of " + Character.toLowerCase(title.charAt(0)) + title.substring(1);
  }
}
